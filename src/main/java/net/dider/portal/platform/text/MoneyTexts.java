package net.dider.portal.platform.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Turkish lira, counted in kuruş, as people of Türkiye write them in every language. */
@Named
@ApplicationScoped
public class MoneyTexts {

    private static final Locale TURKISH = Locale.forLanguageTag("tr");

    /** {@code 1.234,56 ₺}; empty for null. */
    public String money(Long kurus) {
        return lira(kurus);
    }

    public static String lira(Long kurus) {
        return kurus == null ? "" : figures(kurus) + " ₺";
    }

    /** For a field: {@code 1.234,56}; empty for null. */
    public static String figures(Long kurus) {
        return kurus == null
                ? ""
                : new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(TURKISH))
                        .format(BigDecimal.valueOf(kurus, 2));
    }

    /**
     * What was typed as an amount, in kuruş: {@code 1.234,56} or {@code 1234}; a dot only where it parts thousands.
     *
     * @return empty for nothing, −1 for what is no amount
     */
    public static Optional<Long> kurus(String typed) {
        var text = typed == null ? "" : typed.replace("₺", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.matches("(\\d{1,9}|\\d{1,3}(\\.\\d{3}){1,2})(,\\d{1,2})?")
                ? Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.'))
                        .movePointRight(2)
                        .longValueExact())
                : Optional.of(-1L);
    }
}
