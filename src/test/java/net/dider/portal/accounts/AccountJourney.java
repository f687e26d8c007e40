package net.dider.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.ArrayList;
import java.util.List;
import net.dider.portal.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the journeys share: the portal, browsers, and that no browser has anything to complain of. */
abstract class AccountJourney {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    final AccountsPortal house = AccountsPortal.shared();
    private final List<Browser.Visit> visits = new ArrayList<>();

    /** A browser nobody has signed in with. */
    Guest guest(Look look) {
        var visit =
                BROWSER.visitor(new NewContextOptions().setLocale(look.locale).setViewportSize(look.width, 900));
        visits.add(visit);
        return new Guest(house, look, visit.page());
    }

    /** The administrator in this language, past both doors. */
    Guest administrator(Look look) {
        house.exec("UPDATE accounts SET language = ? WHERE email = ?", look.language, AccountsPortal.ADMINISTRATOR);
        return guest(look).enter(AccountsPortal.ADMINISTRATOR);
    }

    @BeforeEach
    void nobodyHasToWait() {
        house.exec("DELETE FROM sign_in_throttles");
    }

    /** Answers like 403 and 429 are meant; all else is not, least of all a report of the content security policy. */
    @AfterEach
    void noBrowserComplained() {
        assertThat(visits.stream().flatMap(v -> v.complaints().stream()))
                .filteredOn(c -> !c.contains("Failed to load resource"))
                .isEmpty();
    }
}
