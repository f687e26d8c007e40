package net.dider.portal.my.web;

/** Pages of a list. */
final class MyPages {

    private MyPages() {}

    static int count(long rows, int onOne) {
        return (int) Math.max(1, (rows + onOne - 1) / onOne);
    }

    /** What the address asks for, as far as there is such a page. */
    static int page(String wanted, int last) {
        var number = wanted != null && wanted.matches("[1-9]\\d{0,5}") ? Integer.parseInt(wanted) : 1;
        return Math.min(number, last);
    }
}
