package org.sanshe.grant.reward;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.grant.scheme.GrantScheme;
import org.sanshe.grant.scheme.GrantSchemes;
import org.sanshe.identity.Units;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.SansheClock;
import org.springframework.stereotype.Component;

/** 受理机关: where a scheme without rounds can be claimed today. */
@Component
class SchemePlaces {

    private final GrantSchemes schemes;
    private final Units units;
    private final SansheClock clock;

    SchemePlaces(GrantSchemes schemes, Units units, SansheClock clock) {
        this.schemes = schemes;
        this.units = units;
        this.clock = clock;
    }

    /** Its own unit and the bureaus below it where this version is the one in force. */
    List<Units.Unit> of(GrantScheme scheme) {
        LocalDate today = clock.today();
        String owner = units.get(scheme.unitId()).path();
        return units.all().stream()
                .filter(u -> u.path().startsWith(owner))
                .filter(u -> u.id() == scheme.unitId() || "BUREAU".equals(u.level()))
                .filter(u -> schemes.inForce(scheme.code(), u.id(), today)
                        .filter(s -> s.id() == scheme.id())
                        .isPresent())
                .toList();
    }

    /** @throws Refusal when the scheme cannot be claimed there today */
    void require(GrantScheme scheme, long unit) {
        if (of(scheme).stream().noneMatch(u -> u.id() == unit)) {
            throw new Refusal(
                    RewardRule.NO_REWARD_SCHEME, scheme.name(), units.get(unit).name());
        }
    }
}
