package net.dider.portal.media.entity;

/**
 * Every type the library takes; what is not here is refused. An image is kept as JPEG or PNG and as WebP beside it,
 * whatever it came as. SVG is not here: it is a program that draws.
 */
public enum FileType {
    JPEG(MediaKind.IMAGE, "image/jpeg", "jpg"),
    PNG(MediaKind.IMAGE, "image/png", "png"),
    WEBP(MediaKind.IMAGE, "image/webp", "webp"),
    GIF(MediaKind.IMAGE, "image/gif", "gif"),
    PDF(MediaKind.DOCUMENT, "application/pdf", "pdf"),
    DOCX(MediaKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(MediaKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX(MediaKind.DOCUMENT, "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT(MediaKind.DOCUMENT, "application/vnd.oasis.opendocument.text", "odt"),
    ODS(MediaKind.DOCUMENT, "application/vnd.oasis.opendocument.spreadsheet", "ods"),
    MP3(MediaKind.AUDIO, "audio/mpeg", "mp3"),
    MP4(MediaKind.VIDEO, "video/mp4", "mp4"),
    WEBM(MediaKind.VIDEO, "video/webm", "webm");

    private final MediaKind kind;
    private final String contentType;
    private final String extension;

    FileType(MediaKind kind, String contentType, String extension) {
        this.kind = kind;
        this.contentType = contentType;
        this.extension = extension;
    }

    public MediaKind kind() {
        return kind;
    }

    public String contentType() {
        return contentType;
    }

    public String extension() {
        return extension;
    }
}
