package net.dider.portal.members.service;

import java.util.Set;
import net.dider.portal.members.entity.DirectoryField;
import net.dider.portal.members.entity.Member;

/** What the other members read of one; empty where she shows nothing. */
public record DirectoryCard(String name, String city, String occupation, String email, String phone) {

    static DirectoryCard of(Member member) {
        return of(member, member.getShown());
    }

    private static DirectoryCard of(Member member, Set<DirectoryField> shown) {
        return new DirectoryCard(
                text(member, shown, DirectoryField.NAME),
                text(member, shown, DirectoryField.CITY),
                text(member, shown, DirectoryField.OCCUPATION),
                text(member, shown, DirectoryField.EMAIL),
                text(member, shown, DirectoryField.PHONE));
    }

    private static String text(Member member, Set<DirectoryField> shown, DirectoryField field) {
        return shown.contains(field) ? field.in(member.getFacts()) : "";
    }
}
