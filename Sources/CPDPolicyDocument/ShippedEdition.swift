/// The editions that come with the library.
public enum ShippedEdition {
    /// The policy as the school adopted it in spring 2024, every clause word for word; the text of the YAML document.
    public static let spring2024 = String(decoding: PackageResources.spring_2024_yaml, as: UTF8.self)
}
