package net.dider.portal.translations.service;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes gettext’s PO: the key is the context, the source the id. No Java library for it is kept up (jgettext stands since
 * 2018), and the format is small; {@link PoReader} reads it.
 */
final class PoFile {

    private PoFile() {}

    static void write(List<ExchangeEntry> entries, String from, String to, OutputStream out) throws IOException {
        var po = new StringBuilder();
        po.append("msgid \"\"\nmsgstr \"\"\n");
        header(po, "Project-Id-Version: DIDER portal");
        header(po, "Language: " + to.replace('-', '_'));
        header(po, "MIME-Version: 1.0");
        header(po, "Content-Type: text/plain; charset=UTF-8");
        header(po, "Content-Transfer-Encoding: 8bit");
        header(po, "X-Source-Language: " + from.replace('-', '_'));
        for (var entry : entries) {
            po.append('\n');
            if (entry.comment() != null) {
                entry.comment().lines().forEach(l -> po.append("#. ").append(l).append('\n'));
            }
            if (entry.state() == ExchangeEntry.State.OUTDATED) {
                po.append("#, fuzzy\n");
            }
            quoted(po, "msgctxt", entry.key());
            quoted(po, "msgid", entry.source() == null ? "" : entry.source());
            quoted(po, "msgstr", entry.text());
        }
        var letters = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        letters.append(po);
        letters.flush();
    }

    private static void header(StringBuilder po, String line) {
        po.append('"').append(line).append("\\n\"\n");
    }

    private static void quoted(StringBuilder po, String word, String text) {
        po.append(word).append(' ');
        if (text.indexOf('\n') >= 0) {
            po.append("\"\"\n");
        }
        int from = 0;
        do {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end + 1;
            po.append('"').append(escaped(text.substring(from, end))).append("\"\n");
            from = end;
        } while (from < text.length());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t")
                .replace("\r", "\\r");
    }
}
