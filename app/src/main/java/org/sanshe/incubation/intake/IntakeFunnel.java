package org.sanshe.incubation.intake;

import java.util.EnumMap;
import java.util.Map;
import org.sanshe.incubation.IncubationApplication.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 申请漏斗: how many applications of a call stand where. */
@Component
class IntakeFunnel {

    private final JdbcClient jdbc;

    IntakeFunnel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 数量 by state. */
    record Numbers(Map<Status, Integer> by) {

        int of(Status status) {
            return by.getOrDefault(status, 0);
        }

        /** All of them. */
        public int all() {
            return by.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Those that passed the first check, whatever became of them. */
        public int checked() {
            return of(Status.CHECKED) + of(Status.DECLINED) + fit();
        }

        /** Those the panel found fit. */
        public int fit() {
            return of(Status.WAITING) + offered();
        }

        /** Those that were offered a place. */
        public int offered() {
            return of(Status.OFFERED) + of(Status.ACCEPTED) + of(Status.FORGONE);
        }

        /** Those that took it. */
        public int accepted() {
            return of(Status.ACCEPTED);
        }
    }

    Numbers of(String call) {
        var by = new EnumMap<Status, Integer>(Status.class);
        jdbc.sql("select status, count(*) as n from incubation_application where call = ? group by status")
                .param(call)
                .query(row -> {
                    by.put(Status.valueOf(row.getString("status")), row.getInt("n"));
                });
        return new Numbers(by);
    }
}
