package net.dider.portal.accounts;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.stream.Collectors;

/** Somebody in front of a browser. */
record Guest(AccountsPortal house, Look look, Page page) {

    /** Opens a page of the portal and returns its status. */
    int open(String path) {
        return page.navigate(path.startsWith("http") ? path : house.portal().baseUrl() + path)
                .status();
    }

    Guest type(String id, String text) {
        field(id).fill(text);
        return this;
    }

    /** Presses a button of a public page; the answer to what was sent, before any redirect is followed. */
    Response send(String button) {
        var answer = page.waitForResponse(
                r -> "POST".equals(r.request().method()) && !r.url().endsWith("/password-strength"),
                () -> field(button).click());
        page.waitForLoadState();
        return answer;
    }

    /** Presses a button of the workplace and waits for what it says. */
    void press(String button, String saying) {
        press(field(button), saying);
    }

    void press(Locator button, String saying) {
        button.click();
        hear(saying);
    }

    /** Waits for what the workplace says. */
    void hear(String saying) {
        page.locator(".ui-growl-title")
                .filter(new Locator.FilterOptions().setHasText(saying))
                .waitFor();
    }

    /** The first door. */
    Response signIn(String email, String password) {
        open(look.path("sign-in"));
        return type("form:email", email).type("form:password", password).send("form:signIn");
    }

    /** Through both doors; sets the second factor up where it is required and missing. */
    Guest enter(String email) {
        signIn(email, AccountsPortal.PASSWORD);
        page.waitForURL(u -> !u.endsWith(look.path("sign-in")));
        if (page.url().endsWith(look.path("second-step"))) {
            type("form:code", house.freshCode(email)).send("form:confirm");
        } else if (page.url().endsWith("/my/second-factor")) {
            setUpSecondFactor(email);
            page.locator(".notice .btn-primary").click();
        }
        page.waitForURL(u -> u.endsWith("/admin") || u.endsWith("/my"));
        return this;
    }

    /** Scans the square; the recovery codes are on the page then. */
    void setUpSecondFactor(String email) {
        house.keepSecret(email, page.locator(".secret").innerText());
        type("factor:code", house.code(email));
        field("factor:confirm").click();
        page.locator(".codes").waitFor();
    }

    Locator field(String id) {
        return page.locator("[id='" + id + "']");
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Whether the next click in the signed-in area leads to the sign-in. */
    boolean isOut() {
        open("/my");
        return page.url().startsWith(house.portal().baseUrl() + look.path("sign-in"));
    }

    String path() {
        return page.url().substring(house.portal().baseUrl().length());
    }

    /** The value of a cookie, null when there is none. */
    String cookie(String name) {
        return page.context().cookies().stream()
                .filter(c -> c.name.equals(name))
                .map(c -> c.value)
                .findFirst()
                .orElse(null);
    }

    /** As the header of a request. */
    String cookies() {
        return page.context().cookies().stream()
                .map(c -> c.name + "=" + c.value)
                .collect(Collectors.joining("; "));
    }
}
