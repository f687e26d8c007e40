package net.dider.portal.members.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import net.dider.portal.members.entity.MemberRequest.Kind;
import net.dider.portal.members.entity.MemberRequest.State;
import org.junit.jupiter.api.Test;

class MemberRequestTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @Test
    void it_is_decided_once() {
        var request = request(Kind.CHANGE);
        request.decide(false, "answer", NOW, 7L);

        assertThat(request.getState()).isEqualTo(State.REJECTED);
        assertThatThrownBy(() -> request.decide(true, "answer", NOW, 7L)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> request.withdraw(NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void its_member_takes_it_back_while_it_waits() {
        var request = request(Kind.ERASURE);
        request.withdraw(NOW);

        assertThat(request.getState()).isEqualTo(State.WITHDRAWN);
        assertThat(request.getDecidedAt()).isEqualTo(NOW);
    }

    @Test
    void a_resignation_is_neither_refused_nor_taken_back() {
        var request = request(Kind.RESIGNATION);

        assertThat(request.isWithdrawable()).isFalse();
        assertThatThrownBy(() -> request.withdraw(NOW)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> request.decide(false, "answer", NOW, 7L)).isInstanceOf(IllegalStateException.class);
        assertThat(request.isOpen()).isTrue();
    }

    private static MemberRequest request(Kind kind) {
        return new MemberRequest(1L, kind, NOW, LocalDate.of(2026, 12, 22));
    }
}
