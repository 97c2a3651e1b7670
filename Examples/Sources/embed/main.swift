import CPDDomain

// The shortest useful program: the library inside somebody else's software.
print("Usage: embed")
