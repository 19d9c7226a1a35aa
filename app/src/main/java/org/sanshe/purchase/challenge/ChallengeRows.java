package org.sanshe.purchase.challenge;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ChallengeRows extends Repository<Challenge, String> {

    Optional<Challenge> findByCaseNo(String caseNo);
}
