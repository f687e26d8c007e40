package net.dider.portal.platform.text;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the sentences of Bean Validation from {@link Texts}. {@code {max}} and its like are the constraint's own
 * attributes; nothing is ever evaluated as an expression (ASVS 1.3.3).
 */
public class TextInterpolator implements MessageInterpolator {

    private static final Pattern BRACED = Pattern.compile("\\{([\\w.\\-]+)\\}");

    @Override
    public String interpolate(String template, Context context) {
        var texts = CDI.current().select(Texts.class).get();
        var sentence = BRACED.matcher(template)
                .replaceAll(
                        m -> Matcher.quoteReplacement(m.group(1).indexOf('.') < 0 ? m.group() : texts.get(m.group(1))));
        var attributes = context.getConstraintDescriptor().getAttributes();
        return BRACED.matcher(sentence)
                .replaceAll(
                        m -> Matcher.quoteReplacement(String.valueOf(attributes.getOrDefault(m.group(1), m.group()))));
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return interpolate(template, context);
    }
}
