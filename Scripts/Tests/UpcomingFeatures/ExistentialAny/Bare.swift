// Refused with the feature: a protocol used as a type has to say `any`.
protocol Shape {}
func area(of shape: Shape) {}
