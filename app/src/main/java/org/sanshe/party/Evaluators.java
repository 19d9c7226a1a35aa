package org.sanshe.party;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Evaluators extends Repository<Evaluator, Long> {

    Evaluator save(Evaluator evaluator);

    Optional<Evaluator> findById(long id);

    Optional<Evaluator> findByPersonId(long personId);

    Optional<Evaluator> findByResidentDigest(String residentDigest);
}
