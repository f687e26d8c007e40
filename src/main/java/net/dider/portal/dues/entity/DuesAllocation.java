package net.dider.portal.dues.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** That much of a payment settles that debt. */
@Entity
@Table(name = "dues_allocations")
public class DuesAllocation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "payment_id", nullable = false, updatable = false)
    private DuesPayment payment;

    @ManyToOne(optional = false)
    @JoinColumn(name = "charge_id", nullable = false, updatable = false)
    private DuesCharge charge;

    /** In kuruş. */
    @Column(nullable = false, updatable = false)
    private long amount;

    protected DuesAllocation() {}

    /** @return what of the payment's credit was needed, or null when nothing was */
    public static DuesAllocation of(DuesPayment payment, DuesCharge charge) {
        var taken = charge.settle(payment.getCredit());
        if (taken == 0) {
            return null;
        }
        payment.spend(taken);
        var allocation = new DuesAllocation();
        allocation.payment = payment;
        allocation.charge = charge;
        allocation.amount = taken;
        return allocation;
    }

    /** As if it had never been; the row is to be removed. */
    public void takeBack() {
        payment.release(amount);
        charge.release(amount);
    }

    public long getAmount() {
        return amount;
    }
}
