package net.dider.portal.members.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.dider.portal.members.service.MemberFilter;
import net.dider.portal.members.service.MemberFilter.Group;
import net.dider.portal.platform.address.ListAddress;

/** What the address of the list of members asks for; what cannot be understood asks for nothing. */
record MemberAddress(MemberFilter filter, int page) {

    static final String PATH = "/admin/members";

    private static final int LONGEST_QUESTION = 100;

    static MemberAddress of(Map<String, String> parameters) {
        var question = parameters.getOrDefault("q", "").strip();
        var type = parameters.getOrDefault("type", "");
        var office = parameters.getOrDefault("office", "");
        var page = parameters.getOrDefault("page", "");
        return new MemberAddress(
                new MemberFilter(
                        Arrays.stream(Group.values())
                                .filter(g -> g.name().equals(parameters.get("group")))
                                .findFirst()
                                .orElse(Group.PRESENT),
                        question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question,
                        type.matches("[A-Z_]{1,40}") ? type : null,
                        office.matches("[1-9]\\d{0,17}") ? Long.valueOf(office) : null),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1);
    }

    MemberAddress turned(int to) {
        return new MemberAddress(filter, to);
    }

    MemberAddress in(Group group) {
        return new MemberAddress(new MemberFilter(group, filter.question(), filter.typeCode(), filter.officeId()), 1);
    }

    boolean isNarrowed() {
        return !filter.question().isEmpty() || filter.typeCode() != null || filter.officeId() != null;
    }

    @Override
    public String toString() {
        var parts = new LinkedHashMap<String, Object>();
        parts.put("group", filter.group() == Group.PRESENT ? null : filter.group());
        parts.put("q", filter.question());
        parts.put("type", filter.typeCode());
        parts.put("office", filter.officeId());
        parts.put("page", page > 1 ? page : null);
        return ListAddress.joined(PATH, parts);
    }
}
