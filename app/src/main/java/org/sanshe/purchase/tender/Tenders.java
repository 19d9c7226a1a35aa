package org.sanshe.purchase.tender;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Tenders extends Repository<Tender, Long> {

    Tender save(Tender tender);

    Tender saveAndFlush(Tender tender);

    Optional<Tender> findById(long id);

    /** The newest round. */
    @Query("select t from Tender t where t.caseNo = :caseNo"
            + " and t.round = (select max(r.round) from Tender r where r.caseNo = :caseNo)")
    Optional<Tender> findByCaseNo(String caseNo);

    List<Tender> findByCaseNoOrderByRound(String caseNo);

    /** The newest round; holds back everybody who hands in a response until this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Tender t where t.caseNo = :caseNo"
            + " and t.round = (select max(r.round) from Tender r where r.caseNo = :caseNo)")
    Optional<Tender> lockByCaseNo(String caseNo);

    @Query("select t from Tender t where t.status = org.sanshe.purchase.tender.TenderStatus.ACTIVE"
            + " order by t.publishedAt desc")
    List<Tender> findRunning();

    @Query("select t from Tender t where t.status = org.sanshe.purchase.tender.TenderStatus.COMPLETE"
            + " order by t.evaluatedAt desc")
    List<Tender> findEvaluated();

    @Query("select t from Tender t where t.status = org.sanshe.purchase.tender.TenderStatus.ACTIVE"
            + " and t.closedAt is null order by t.publishedAt desc")
    List<Tender> findOpen();

    @Query("select t from Tender t where t.publishedAt is not null order by t.publishedAt desc")
    List<Tender> findPublished();
}
