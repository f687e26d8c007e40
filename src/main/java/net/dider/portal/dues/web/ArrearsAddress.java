package net.dider.portal.dues.web;

import java.util.LinkedHashMap;
import java.util.Map;
import net.dider.portal.dues.service.ArrearsFilter;
import net.dider.portal.platform.address.ListAddress;

/** What the address of the list of arrears asks for; what cannot be understood asks for nothing. */
record ArrearsAddress(ArrearsFilter filter, int page) {

    static final String PATH = "/admin/dues/arrears";

    private static final int LONGEST_QUESTION = 100;

    static ArrearsAddress of(Map<String, String> parameters) {
        var question = parameters.getOrDefault("q", "").strip();
        var type = parameters.getOrDefault("type", "");
        var months = parameters.getOrDefault("months", "");
        var page = parameters.getOrDefault("page", "");
        return new ArrearsAddress(
                new ArrearsFilter(
                        question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question,
                        type.matches("[A-Z_]{1,40}") ? type : null,
                        months.matches("[1-9]\\d{0,2}") ? Integer.parseInt(months) : 0),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    ArrearsAddress turned(int to) {
        return new ArrearsAddress(filter, to);
    }

    boolean isNarrowed() {
        return !filter.question().isEmpty() || filter.typeCode() != null || filter.months() > 0;
    }

    @Override
    public String toString() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("q", filter.question());
        parts.put("type", filter.typeCode());
        parts.put("months", filter.months() > 0 ? filter.months() : null);
        parts.put("page", page > 1 ? page : null);
        return ListAddress.joined(PATH, parts);
    }
}
