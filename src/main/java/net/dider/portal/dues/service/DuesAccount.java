package net.dider.portal.dues.service;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dider.portal.dues.entity.DuesCharge;
import net.dider.portal.dues.entity.DuesPayment;
import net.dider.portal.dues.entity.DuesWarning;
import net.dider.portal.members.entity.Member;

/** What one member owes and paid, the newest first. Amounts in kuruş. */
public record DuesAccount(
        Member member, List<DuesCharge> charges, List<DuesPayment> payments, List<DuesWarning> warnings) {

    public long getUnpaid() {
        return charges.stream().mapToLong(DuesCharge::getUnpaid).sum();
    }

    public long getOverdue(LocalDate today) {
        return charges.stream()
                .filter(c -> c.isOverdue(today))
                .mapToLong(DuesCharge::getUnpaid)
                .sum();
    }

    /** Paid, but owed for nothing yet. */
    public long getCredit() {
        return payments.stream().mapToLong(DuesPayment::getCredit).sum();
    }

    /** What has to be paid first. */
    public Optional<DuesCharge> getNext() {
        return charges.stream().filter(c -> c.getUnpaid() > 0).min(Comparator.comparing(DuesCharge::getDueOn));
    }

    public String getReference() {
        return DuesReference.of(member.getNumber());
    }
}
