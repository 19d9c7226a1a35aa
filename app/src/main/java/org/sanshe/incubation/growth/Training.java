package org.sanshe.incubation.growth;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 培训.
 *
 * @param audience who may come
 * @param seats how many may be seated at once
 * @param credits 学时 of one session
 * @param minimum sessions to attend at least for any credits
 * @param closesAt the last moment of signing up
 * @param seated how many have a seat
 * @param waiting how many wait for one
 */
record Training(
        String caseNo,
        long baseId,
        String base,
        String title,
        List<Field> fields,
        String content,
        Audience audience,
        int seats,
        BigDecimal credits,
        int minimum,
        Instant closesAt,
        Status status,
        int seated,
        int waiting,
        List<Session> sessions) {

    /** 面向. */
    enum Audience {
        /** 在孵组织. */
        TENANTS("在孵组织", "Tenants of the base"),
        /** 在孵组织和其他组织. */
        ALL("在孵组织和本地其他组织", "Tenants and other organizations");

        private final String zh;
        private final String en;

        Audience(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 培训状态. */
    enum Status {
        /** 进行中. */
        OPEN("进行中", "Under way"),
        /** 已核定. */
        LOCKED("已结束", "Over"),
        /** 已取消. */
        CANCELLED("已取消", "Cancelled");

        private final String zh;
        private final String en;

        Status(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /** 场次. @param from local time in China */
    record Session(long id, int no, LocalDateTime from, LocalDateTime to, String place, String trainer) {

        public LocalDate day() {
            return from.toLocalDate();
        }
    }

    /** One of its sessions by its number; null when there is none. */
    Session session(int no) {
        return sessions.stream().filter(s -> s.no() == no).findFirst().orElse(null);
    }

    /** When its last session ends. */
    public LocalDateTime over() {
        return sessions.stream().map(Session::to).max(LocalDateTime::compareTo).orElseThrow();
    }
}
