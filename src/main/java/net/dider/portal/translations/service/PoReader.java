package net.dider.portal.translations.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import net.dider.portal.translations.service.ExchangeEntry.State;
import net.dider.portal.translations.service.ExchangeRefused.Reason;

/** Reads gettext’s PO line by line; what became obsolete is passed by. */
final class PoReader {

    private static final String CONTEXT = "msgctxt";
    private static final String ID = "msgid";
    private static final String TEXT = "msgstr";
    private static final Pattern LINE =
            Pattern.compile("(?:(msgctxt|msgid|msgid_plural|msgstr)(?:\\[\\d])?\\s*)?\"(.*)\"");
    private static final Pattern CHARSET = Pattern.compile("charset=\\s*([^\\s;]+)");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?m)^Language:\\s*([A-Za-z]{2,8}(?:[_-][A-Za-z0-9]{1,8})*)\\s*$");

    private final ExchangeRows rows;
    private final Map<String, StringBuilder> said = new HashMap<>();
    private String language;
    private StringBuilder open;
    private final StringBuilder comment = new StringBuilder();
    private boolean fuzzy;
    private int first;

    private PoReader(String language, ExchangeRows rows) {
        this.language = language;
        this.rows = rows;
    }

    /** @param language taken where the header names none */
    static void read(BufferedReader letters, String language, ExchangeRows rows) throws IOException, ExchangeRefused {
        var reader = new PoReader(language, rows);
        int number = 0;
        for (var line = letters.readLine(); line != null; line = letters.readLine()) {
            reader.take(line.strip(), ++number);
        }
        reader.end();
    }

    private void take(String line, int number) throws ExchangeRefused {
        if (line.isEmpty() || line.startsWith("#~") || line.startsWith("#|")) {
            if (said.containsKey(TEXT)) {
                end();
            }
        } else if (line.startsWith("#")) {
            if (said.containsKey(TEXT)) {
                end();
            }
            remark(line);
        } else {
            words(line, number);
        }
    }

    private void remark(String line) {
        if (line.startsWith("#.") && comment.length() < ExchangeRows.LONGEST) {
            comment.append(comment.isEmpty() ? "" : "\n")
                    .append(line.substring(2).strip());
        }
        fuzzy |= line.startsWith("#,") && line.contains("fuzzy");
    }

    private void words(String line, int number) throws ExchangeRefused {
        var match = LINE.matcher(line);
        if (!match.matches()) {
            throw new ExchangeRefused(Reason.DAMAGED, number);
        }
        var word = match.group(1);
        if ("msgid_plural".equals(word)) {
            throw new ExchangeRefused(Reason.PLURAL_FORMS, number);
        }
        if (word != null) {
            if (said.containsKey(TEXT) || said.containsKey(word)) {
                end();
            }
            first = said.isEmpty() ? number : first;
            open = new StringBuilder();
            said.put(word, open);
        }
        if (open == null) {
            throw new ExchangeRefused(Reason.DAMAGED, number);
        }
        open.append(unescaped(match.group(2), number));
        if (open.length() > ExchangeRows.LONGEST) {
            throw new ExchangeRefused(Reason.LINE_TOO_LONG, number);
        }
    }

    private void end() throws ExchangeRefused {
        if (!said.isEmpty()) {
            var id = said.getOrDefault(ID, new StringBuilder()).toString();
            var text = said.getOrDefault(TEXT, new StringBuilder()).toString();
            var context = said.get(CONTEXT);
            if (!said.containsKey(ID) || !said.containsKey(TEXT)) {
                throw new ExchangeRefused(Reason.DAMAGED, first);
            }
            if (context == null && id.isEmpty()) {
                header(text);
            } else {
                rows.add(
                        context == null ? id : context.toString(),
                        language,
                        text,
                        id,
                        comment.isEmpty() ? null : comment.toString(),
                        fuzzy ? State.OUTDATED : State.TRANSLATED,
                        first);
            }
        }
        said.clear();
        open = null;
        comment.setLength(0);
        fuzzy = false;
    }

    private void header(String text) throws ExchangeRefused {
        var charset = CHARSET.matcher(text);
        if (charset.find() && !charset.group(1).toUpperCase(Locale.ROOT).matches("UTF-?8|US-ASCII|ASCII|CHARSET")) {
            throw new ExchangeRefused(Reason.ENCODING, first);
        }
        var named = LANGUAGE.matcher(text);
        if (named.find()) {
            language = named.group(1).replace('_', '-');
        }
    }

    private static String unescaped(String quoted, int line) throws ExchangeRefused {
        if (quoted.indexOf('\\') < 0 && quoted.indexOf('"') < 0) {
            return quoted;
        }
        var words = new StringBuilder();
        for (int n = 0; n < quoted.length(); n++) {
            char c = quoted.charAt(n);
            if (c == '"' || c == '\\' && n + 1 == quoted.length()) {
                throw new ExchangeRefused(Reason.DAMAGED, line);
            }
            words.append(c == '\\' ? plain(quoted.charAt(++n), line) : c);
        }
        return words.toString();
    }

    private static char plain(char escaped, int line) throws ExchangeRefused {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case '"', '\\' -> escaped;
            default -> throw new ExchangeRefused(Reason.DAMAGED, line);
        };
    }
}
