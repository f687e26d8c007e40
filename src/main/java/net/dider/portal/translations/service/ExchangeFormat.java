package net.dider.portal.translations.service;

/** What interface texts are handed out as. */
public enum ExchangeFormat {
    PROPERTIES("properties", "text/plain; charset=UTF-8"),
    /** Everything beyond ASCII written as {@code \\uXXXX}. */
    PROPERTIES_ASCII("properties", "text/plain; charset=US-ASCII"),
    CSV("csv", "text/csv; charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    XLIFF_1_2("xlf", "application/xliff+xml"),
    XLIFF_2_0("xlf", "application/xliff+xml"),
    PO("po", "text/x-gettext-translation; charset=UTF-8");

    private final String extension;
    private final String mediaType;

    ExchangeFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String getExtension() {
        return extension;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** One table holds all languages; all others have a file for each. */
    boolean isTable() {
        return this == CSV || this == XLSX;
    }

    boolean isProperties() {
        return this == PROPERTIES || this == PROPERTIES_ASCII;
    }
}
