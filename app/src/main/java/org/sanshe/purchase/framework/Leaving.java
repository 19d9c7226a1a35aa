package org.sanshe.purchase.framework;

import java.util.Map;
import org.sanshe.evidence.Act;
import org.sanshe.evidence.Evidence;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.InvalidInput;
import org.sanshe.kernel.LegalBasis;
import org.sanshe.kernel.NotFound;
import org.sanshe.kernel.Role;
import org.sanshe.kernel.SansheClock;
import org.sanshe.notice.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 退出框架协议: a supplier leaves; orders it has taken are still carried out. */
@Component
class Leaving {

    private static final LegalBasis FRAMEWORKS = new LegalBasis("政府采购框架协议采购方式管理暂行办法", "");

    private final FrameworkRows rows;
    private final Members members;
    private final Messages messages;
    private final Evidence evidence;
    private final SansheClock clock;

    Leaving(FrameworkRows rows, Members members, Messages messages, Evidence evidence, SansheClock clock) {
        this.rows = rows;
        this.members = members;
        this.messages = messages;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Leaves for the actor's organization.
     *
     * @throws NotFound when it is not among the suppliers in force
     * @throws InvalidInput without a reason of 5 to 1000 characters
     */
    @Transactional
    public void leave(String frameworkNo, Actor actor, String reason) {
        String why = reason == null ? "" : reason.strip();
        if (why.length() < 5 || why.length() > 1000) {
            throw InvalidInput.at("reason", "请写明退出的原因，5至1000个字。", "Say why, in 5 to 1000 characters.");
        }
        Framework framework = rows.get(frameworkNo);
        Member member = members.active(frameworkNo).stream()
                .filter(m -> actor.organizationId() != null && m.organizationId() == actor.organizationId())
                .findFirst()
                .orElseThrow(() -> new NotFound("member of " + frameworkNo));
        member.leave(why, clock.today());
        messages.toRole(
                Role.PROCUREMENT,
                framework.unitId(),
                frameworkNo,
                member.supplier() + "退出“" + framework.title() + "”：" + why,
                member.supplier() + " leaves “" + framework.title() + "”: " + why,
                null);
        evidence.record(
                Act.of(frameworkNo, actor, "memberLeft", null, Map.of("supplier", member.supplier(), "reason", why))
                        .by(FRAMEWORKS));
    }
}
