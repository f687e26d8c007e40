package net.dider.portal.members.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import net.dider.portal.members.entity.MemberRequest;
import net.dider.portal.platform.security.Secrets;

/** Seals and opens what members ask and are answered; each opens in its own row only. */
@ApplicationScoped
class RequestVault {

    @Inject
    private Secrets secrets;

    String seal(MemberRequest stored, RequestContent content) {
        return secrets.seal(content.json(), "member-request:" + stored.getId());
    }

    RequestContent open(MemberRequest request) {
        return RequestContent.read(secrets.open(request.getSealedWords(), "member-request:" + request.getId()));
    }

    String sealAnswer(MemberRequest request, String answer) {
        return secrets.seal(answer, "member-answer:" + request.getId());
    }

    /** Empty while there is none. */
    String openAnswer(MemberRequest request) {
        return request.getSealedAnswer() == null
                ? ""
                : secrets.open(request.getSealedAnswer(), "member-answer:" + request.getId());
    }
}
