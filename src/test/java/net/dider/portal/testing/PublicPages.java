package net.dider.portal.testing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of all public pages, as the portal's own sitemap tells them. */
public final class PublicPages {

    private static final Pattern LOCATION = Pattern.compile("<loc>([^<]+)</loc>");

    private PublicPages() {}

    /** Paths, each in its language. */
    public static List<String> of(RunningPortal portal) {
        var paths = LOCATION.matcher(portal.text("/sitemap.xml"))
                .results()
                .map(m -> m.group(1).substring(portal.baseUrl().length()))
                .toList();
        if (paths.isEmpty()) {
            throw new IllegalStateException("/sitemap.xml names no page");
        }
        return paths;
    }

    /** And those that search engines need not know. */
    public static List<String> withForms(RunningPortal portal) {
        return Stream.concat(
                        of(portal).stream(),
                        Stream.of(
                                "/tr/ara",
                                "/en/search",
                                "/tr/ara?q=izmir",
                                "/en/search?q=izmir",
                                "/tr/giris",
                                "/en/sign-in",
                                "/tr/giris-kodu",
                                "/en/sign-in-code",
                                "/tr/parolami-unuttum",
                                "/en/forgot-password",
                                "/tr/parola-belirleme",
                                "/en/set-password",
                                "/tr/e-posta-onayi",
                                "/en/confirm-email"))
                .toList();
    }
}
