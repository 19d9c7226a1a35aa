package org.sanshe.purchase.framework;

import java.util.List;
import java.util.Optional;
import org.sanshe.kernel.NotFound;
import org.springframework.data.repository.Repository;

/** 订单库. */
interface Orders extends Repository<Order, String> {

    Order save(Order order);

    Optional<Order> findById(String caseNo);

    List<Order> findByFrameworkNoOrderByCaseNo(String frameworkNo);

    default Order get(String caseNo) {
        return findById(caseNo).orElseThrow(() -> new NotFound("order " + caseNo));
    }
}
