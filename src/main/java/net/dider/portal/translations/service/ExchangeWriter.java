package net.dider.portal.translations.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Puts texts into files of a format; several files become one archive. */
final class ExchangeWriter {

    private final ExchangeFormat format;
    private final String source;
    private final String added;

    /**
     * @param source code of the language that texts are translated from
     * @param added what stands above keys that the shipped file does not have
     */
    ExchangeWriter(ExchangeFormat format, String source, String added) {
        this.added = added;
        this.format = format;
        this.source = source;
    }

    /** A file, or an archive of files. */
    record Exported(String name, String mediaType, byte[] bytes) {}

    Exported write(Map<String, List<ExchangeEntry>> byLanguage, boolean whole) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        if (format.isTable()) {
            var all = byLanguage.values().stream().flatMap(List::stream).toList();
            var suffix = byLanguage.size() == 1
                    ? "_" + byLanguage.keySet().iterator().next()
                    : "";
            files.put("texts" + suffix + "." + format.getExtension(), one(all, source));
        } else {
            for (var some : byLanguage.entrySet()) {
                if (format.isProperties()) {
                    properties(some.getKey(), some.getValue(), whole, files);
                } else {
                    files.put(
                            "texts_" + some.getKey() + "." + format.getExtension(),
                            one(some.getValue(), some.getKey()));
                }
            }
        }
        if (files.size() == 1) {
            var file = files.entrySet().iterator().next();
            return new Exported(file.getKey(), format.getMediaType(), file.getValue());
        }
        return new Exported("texts.zip", "application/zip", zip(files));
    }

    private byte[] one(List<ExchangeEntry> entries, String language) throws IOException {
        var bytes = new ByteArrayOutputStream();
        switch (format) {
            case CSV -> CsvFile.write(entries, bytes);
            case XLSX -> XlsxFile.write(entries, bytes);
            case XLIFF_1_2 -> XliffWriter.write(entries, source, language, false, bytes);
            case XLIFF_2_0 -> XliffWriter.write(entries, source, language, true, bytes);
            case PO -> PoFile.write(entries, source, language, bytes);
            case PROPERTIES, PROPERTIES_ASCII -> throw new IllegalStateException();
        }
        return bytes.toByteArray();
    }

    private void properties(String language, List<ExchangeEntry> entries, boolean whole, Map<String, byte[]> files) {
        var places = ShippedBundles.byKey(source);
        var byBundle = new LinkedHashMap<String, Map<String, String>>();
        for (var entry : entries) {
            var bundle = places.get(entry.key());
            if (bundle != null && !entry.text().isEmpty()) {
                byBundle.computeIfAbsent(bundle, b -> new LinkedHashMap<>()).put(entry.key(), entry.text());
            }
        }
        byBundle.forEach((bundle, texts) -> {
            var shipped = ShippedBundles.letters(bundle, language);
            var written = PropertiesFile.write(
                    shipped.isEmpty() ? ShippedBundles.letters(bundle, source) : shipped, texts, whole, added);
            files.put(
                    bundle + "_" + language + ".properties",
                    format == ExchangeFormat.PROPERTIES
                            ? written.getBytes(StandardCharsets.UTF_8)
                            : PropertiesFile.ascii(written).getBytes(StandardCharsets.US_ASCII));
        });
        if (files.isEmpty()) {
            files.put("texts_" + language + ".properties", new byte[0]);
        }
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
