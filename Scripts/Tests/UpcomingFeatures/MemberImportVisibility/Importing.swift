import Foundation

func now() -> Date { Date() }
