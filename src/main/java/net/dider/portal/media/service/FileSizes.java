package net.dider.portal.media.service;

import net.dider.portal.platform.language.Language;
import net.dider.portal.platform.text.Texts;

/** 1,4 MB, 35 kB: how large a file is, as people of a language write it. */
public final class FileSizes {

    private static final double THOUSAND = 1_000;

    private FileSizes() {}

    public static String text(long bytes, Language language, Texts texts) {
        var kilobytes = bytes / THOUSAND;
        return kilobytes < THOUSAND
                ? texts.format(language, "media.size.text.kilobytes", Math.max(1, Math.round(kilobytes)))
                : texts.format(language, "media.size.text.megabytes", kilobytes / THOUSAND);
    }
}
