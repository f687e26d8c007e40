package net.dider.portal.translations.service;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dider.portal.platform.security.SafeZip;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** Reads a file of texts whatever its format: that is told by what it holds, not by what it is called. */
final class ExchangeReader {

    static final long LARGEST = 20L * 1024 * 1024;
    private static final int MOST_FILES = 1_000;
    private static final int BEGINNING = 1 << 16;
    private static final int LONGEST_NAME = 255;

    /** {@code accounts_tr.properties}, {@code tr.po}, {@code texts_pt-BR.xlf}. */
    private static final Pattern NAMED = Pattern.compile(
            "(?:.*[_/.-])?([a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*)\\.(?:properties|po|xlf|xliff|csv|xlsx)$");

    private static final Pattern PO = Pattern.compile("(?m)^msg(id|ctxt)\\s+\"");
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\t]");
    private static final Pattern FIRST_COLUMN = Pattern.compile("\\uFEFF?\"?\\w+\"?");
    private static final Pattern COLUMN = Pattern.compile("\"?[\\w ]*+\"?");
    private static final Pattern PROPERTIES = Pattern.compile("(?m)^[ \\t\\f]*+[^#!\\s=:][^\\n=: ]*+[ \\t\\f]*+[=:]");

    private enum Kind {
        ZIP,
        XML,
        PO,
        CSV,
        PROPERTIES
    }

    private ExchangeReader() {}

    /**
     * @param name of the file, which may tell the language
     * @param languages that a name may tell
     * @return what it holds; the language of an entry is null where neither file nor name tell it
     */
    static List<ExchangeEntry> read(Path file, String name, Set<String> languages) throws IOException, ExchangeRefused {
        if (Files.size(file) > LARGEST) {
            throw new ExchangeRefused(Reason.TOO_LARGE);
        }
        var rows = new ExchangeRows();
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), BEGINNING)) {
            if (kind(bytes) == Kind.ZIP) {
                readZip(file, name, languages, rows);
            } else {
                readOne(bytes, language(name, languages), rows);
            }
        } catch (SafeZip.Unsafe unsafe) {
            throw new ExchangeRefused(
                    switch (unsafe.getDanger()) {
                        case BOMB -> Reason.ZIP_BOMB;
                        case DAMAGED -> Reason.ZIP_DAMAGED;
                        case TOO_MANY -> Reason.ZIP_CONTENT;
                        case OUTSIDE -> Reason.ZIP_OUTSIDE;
                    });
        } catch (ExchangeText.Unreadable unreadable) {
            throw unreadable.refused();
        }
        var all = rows.all();
        if (all.isEmpty()) {
            throw new ExchangeRefused(Reason.EMPTY);
        }
        return all;
    }

    private static String language(String name, Set<String> languages) {
        var said = NAMED.matcher(name == null ? "" : name.substring(Math.max(0, name.length() - LONGEST_NAME)));
        var code = said.matches() ? said.group(1).replace('_', '-') : null;
        return code != null && languages.contains(code) ? code : null;
    }

    private static Kind kind(BufferedInputStream bytes) throws IOException, ExchangeRefused {
        bytes.mark(BEGINNING);
        var first = bytes.readNBytes(BEGINNING);
        bytes.reset();
        if (first.length == 0) {
            throw new ExchangeRefused(Reason.EMPTY);
        }
        if (first.length > 4 && first[0] == 'P' && first[1] == 'K') {
            return Kind.ZIP;
        }
        var beginning = new String(first, StandardCharsets.UTF_8);
        if (beginning.replace("\uFEFF", "").stripLeading().startsWith("<")) {
            return Kind.XML;
        }
        if (PO.matcher(beginning).find()) {
            return Kind.PO;
        }
        var header = beginning.lines().findFirst().orElse("");
        if (isTable(header)) {
            return Kind.CSV;
        }
        if (PROPERTIES.matcher(beginning).find() || beginning.indexOf('\n') < 0 && first.length == BEGINNING) {
            return Kind.PROPERTIES;
        }
        var encoding = beginning.chars().filter(c -> c == 0).count() > beginning.length() / 4;
        throw new ExchangeRefused(encoding ? Reason.ENCODING : Reason.UNKNOWN_FORMAT, encoding ? 1 : 0);
    }

    /** Names of columns, at least two. Each is looked at once: a header may be as long as its sender likes. */
    private static boolean isTable(String header) {
        var columns = SEPARATOR.split(header.stripTrailing(), -1);
        return columns.length > 1
                && FIRST_COLUMN.matcher(columns[0]).matches()
                && Stream.of(columns).skip(1).allMatch(c -> COLUMN.matcher(c.strip())
                        .matches());
    }

    private static void readOne(BufferedInputStream bytes, String language, ExchangeRows rows)
            throws IOException, ExchangeRefused {
        switch (kind(bytes)) {
            case XML -> XliffReader.read(ExchangeText.xml(bytes), language, rows);
            case PO -> PoReader.read(ExchangeText.of(bytes), language, rows);
            case CSV -> CsvFile.read(ExchangeText.of(bytes), language, rows);
            case PROPERTIES -> PropertiesFile.read(ExchangeText.of(bytes), language, rows);
            case ZIP -> throw new ExchangeRefused(Reason.ZIP_CONTENT);
        }
    }

    /** An Excel file is an archive too. */
    private static void readZip(Path file, String name, Set<String> languages, ExchangeRows rows)
            throws IOException, ExchangeRefused {
        var files = new LinkedHashMap<String, ByteArrayOutputStream>();
        var workbook = new boolean[1];
        SafeZip.unpack(file, MOST_FILES, LARGEST * 2, path -> {
            workbook[0] |= path.startsWith("xl/") || "[Content_Types].xml".equals(path);
            return workbook[0] || path.startsWith("__MACOSX/") || path.endsWith("/.DS_Store")
                    ? OutputStream.nullOutputStream()
                    : files.computeIfAbsent(path, p -> new ByteArrayOutputStream());
        });
        if (workbook[0]) {
            files.clear();
            XlsxFile.read(file, language(name, languages), rows);
            return;
        }
        for (var one : files.entrySet()) {
            try (var content = new BufferedInputStream(
                    new ByteArrayInputStream(one.getValue().toByteArray()), BEGINNING)) {
                readOne(content, language(one.getKey(), languages), rows);
            } catch (ExchangeRefused refused) {
                throw refused.inFile(one.getKey());
            } catch (ExchangeText.Unreadable unreadable) {
                throw unreadable.refused().inFile(one.getKey());
            }
        }
    }
}
