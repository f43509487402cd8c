package func displayed(_ t: String) -> String { t }
