package org.sanshe.grant;

import java.time.LocalDate;
import java.util.List;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Money;

/** 资助项目: how an award becomes a project under an agreement, and what is known of all projects. */
public interface Grants {

    /**
     * 立项: opens the project's case ({@code grantLife}), whose first task is the agreement. The same cause again answers
     * the same case.
     *
     * @return the number of the project, which is the agreement everywhere
     */
    String begin(GrantAward award, Actor by);

    /** The projects of an organization, newest first. */
    List<Project> of(long organizationId);

    /**
     * 资助项目, as others see it.
     *
     * @param agreement its case
     * @param liquidatedOn when it was terminated or liquidated; null when it was not
     */
    record Project(
            String agreement,
            String scheme,
            long organizationId,
            String title,
            Money awarded,
            LocalDate awardedOn,
            LocalDate from,
            LocalDate until,
            Status status,
            LocalDate liquidatedOn) {}

    /** 项目状态. */
    enum Status {
        /** 协议待签. */
        AGREEMENT("协议待签", "Agreement to be signed"),
        /** 实施中. */
        ACTIVE("实施中", "Under way"),
        /** 结项审核中. */
        CLOSING("结项审核中", "Being settled"),
        /** 已结项. */
        CLOSED("已结项", "Closed"),
        /** 已终止清算. */
        TERMINATED("已终止清算", "Terminated"),
        /** 未签协议，资助取消. */
        LAPSED("资助已取消", "Lapsed");

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

        /** Whether the project may go from one to the other. */
        public boolean mayBecome(Status next) {
            return switch (this) {
                case AGREEMENT -> next == ACTIVE || next == LAPSED;
                case ACTIVE -> next == CLOSING || next == TERMINATED;
                case CLOSING -> next == CLOSED || next == TERMINATED;
                case CLOSED, TERMINATED, LAPSED -> false;
            };
        }
    }
}
