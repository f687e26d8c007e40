package net.dider.portal.media.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.dider.portal.media.entity.FileType;
import net.dider.portal.media.service.MediaRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypesTest {

    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"jpg, JPEG", "png, PNG", "gif, GIF"})
    void a_picture_is_known_by_its_first_bytes_whatever_it_is_called(String format, FileType type) throws Exception {
        assertThat(FileTypes.detect(file(Pictures.halves(format, 20, 10)))).isEqualTo(type);
    }

    @Test
    void what_is_no_picture_is_known_too() throws Exception {
        assertThat(FileTypes.detect(file("RIFF\1\0\0\0WEBPVP8 "))).isEqualTo(FileType.WEBP);
        assertThat(FileTypes.detect(file("%PDF-1.7\n"))).isEqualTo(FileType.PDF);
        assertThat(FileTypes.detect(file("\0\0\0\30ftypmp42\0\0\0\0"))).isEqualTo(FileType.MP4);
        assertThat(FileTypes.detect(file("\u001aE\u00df\u00a3\1\0\0\0\0\0\0\37\u0042\u0082\u0084webm")))
                .isEqualTo(FileType.WEBM);
        assertThat(FileTypes.detect(file("ID3\4\0\0\0\0\0\0"))).isEqualTo(FileType.MP3);
        assertThat(FileTypes.detect(file("\u00ff\u00fb\u0090\0" + "\0".repeat(413) + "\u00ff\u00fb\u0090\0")))
                .as("128 kbit/s, 44.1 kHz, without a tag: the next frame is 417 bytes on")
                .isEqualTo(FileType.MP3);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml, DOCX", "xl/workbook.xml, XLSX", "ppt/presentation.xml, PPTX"})
    void an_office_file_is_known_by_its_parts(String part, FileType type) throws Exception {
        assertThat(FileTypes.detect(zip("[Content_Types].xml", part))).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"text, ODT", "spreadsheet, ODS"})
    void an_open_document_is_known_by_its_first_part(String kind, FileType type) throws Exception {
        assertThat(FileTypes.detect(openDocument(OPEN_DOCUMENT + kind))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "<?php system($_GET['c']);",
                "#!/bin/sh\n",
                "MZ\u0090\0",
                "\u007fELF",
                "\0\0\0\30ftypqt  \0\0\0\0",
                "\0\0\0\30ftypheic\0\0\0\0",
                "BM\1\0\0\0",
                " %PDF-1.7",
                "\u00ff\u00fe<\0h\0t\0m\0l\0>\0"
            })
    void everything_else_is_refused(String content) {
        assertThat(refusal(content)).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?>\n<!-- x --><svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>",
                "<!DOCTYPE SVG PUBLIC '-//W3C//DTD SVG 1.1//EN' 'x'><SVG/>"
            })
    void a_drawing_that_could_act_is_refused_by_name(String content) {
        assertThat(refusal(content)).isEqualTo(Reason.SVG);
    }

    @Test
    void an_archive_a_program_and_an_empty_file_are_refused() throws Exception {
        assertThat(refusal(zip("readme.txt"))).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refusal(zip("META-INF/MANIFEST.MF", "A.class"))).isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refusal(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEqualTo(Reason.MACROS);
        assertThat(refusal(openDocument("application/vnd.oasis.opendocument.graphics")))
                .isEqualTo(Reason.UNKNOWN_TYPE);
        assertThat(refusal("PK\3\4 and then nothing")).isEqualTo(Reason.DAMAGED);
        assertThat(refusal("")).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_document_that_would_unpack_to_gigabytes_is_refused_without_unpacking_it() throws Exception {
        var bomb = zipOf(out -> {
            part(out, "[Content_Types].xml", new byte[1]);
            part(out, "word/document.xml", new byte[64 * 1024 * 1024]);
        });

        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThat(refusal(bomb)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void two_bytes_of_a_frame_make_no_sound() {
        assertThat(refusal("\u00ff\u00fb\u0090\0" + "<script>".repeat(100))).isEqualTo(Reason.UNKNOWN_TYPE);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("sent.xhtml"), content);
    }

    private Path file(String latin) throws IOException {
        return file(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Reason refusal(String latin) {
        try {
            return refusal(file(latin));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Reason refusal(Path file) {
        return catchThrowableOfType(MediaRefused.class, () -> FileTypes.detect(file))
                .getReason();
    }

    private Path zip(String... names) throws IOException {
        return zipOf(out -> {
            for (var name : names) {
                part(out, name, name.getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    private Path openDocument(String type) throws IOException {
        return zipOf(out -> {
            var bytes = type.getBytes(StandardCharsets.US_ASCII);
            var entry = new ZipEntry("mimetype");
            var check = new CRC32();
            check.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(check.getValue());
            out.putNextEntry(entry);
            out.write(bytes);
            out.closeEntry();
            part(out, "content.xml", bytes);
        });
    }

    private interface Parts {
        void write(ZipOutputStream out) throws IOException;
    }

    private Path zipOf(Parts parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            parts.write(out);
        }
        return file(bytes.toByteArray());
    }

    private static void part(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
