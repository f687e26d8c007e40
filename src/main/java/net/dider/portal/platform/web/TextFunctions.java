package net.dider.portal.platform.web;

import jakarta.faces.context.FacesContext;
import net.dider.portal.platform.text.MessagePatterns;

/** {@code of:format1(text['…'], argument)} in views: as {@link MessagePatterns}, in the view's language. */
public final class TextFunctions {

    private TextFunctions() {}

    public static String format1(String pattern, Object first) {
        return format(pattern, first);
    }

    public static String format2(String pattern, Object first, Object second) {
        return format(pattern, first, second);
    }

    public static String format3(String pattern, Object first, Object second, Object third) {
        return format(pattern, first, second, third);
    }

    private static String format(String pattern, Object... arguments) {
        return MessagePatterns.format(
                pattern, FacesContext.getCurrentInstance().getViewRoot().getLocale(), arguments);
    }
}
