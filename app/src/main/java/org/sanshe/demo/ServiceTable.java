package org.sanshe.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;

/** 服务记录表: what an organization keeps in its own spreadsheet and imports once a month. */
final class ServiceTable {

    private static final String HEAD =
            "价目,服务日期,开始时间,结束时间,服务地点,服务人员,服务对象姓名,身份证号码,联系电话,参加人数,小组或个案,志愿平台记录号,服务内容,服务对象签字,服务人员签字\n";

    private final StringBuilder rows = new StringBuilder(HEAD);
    private final LocalDate month;
    private final String worker;
    private int slot;

    /** @param month its first day */
    ServiceTable(LocalDate month, String worker) {
        this.month = month;
        this.worker = worker;
    }

    /** 活动. */
    ServiceTable event(String item, int people, String what) {
        return row(item, 60, "", "", "", String.valueOf(people), "", "", what);
    }

    /** 小组 of so many sessions. */
    ServiceTable group(String item, String name, int sessions, int people) {
        for (int i = 1; i <= sessions; i++) {
            row(item, 60, "", "", "", String.valueOf(people), name, "", name + "第" + i + "节");
        }
        return this;
    }

    /** 个案 of so many follow-ups. */
    ServiceTable casework(String item, String client, String residentId, int times) {
        for (int i = 1; i <= times; i++) {
            row(item, 60, client, residentId, "1380000%04d".formatted(slot), "", client + "个案", "", "第" + i + "次跟进");
        }
        return this;
    }

    /** 上门服务, so many visits of so many minutes. */
    ServiceTable visits(String item, String client, String residentId, int times, int minutes) {
        for (int i = 0; i < times; i++) {
            row(item, minutes, client, residentId, "13900000000", "", "", "", "助洁、量血压");
        }
        return this;
    }

    /** 登记志愿者, so many, numbered from {@code first} on. */
    ServiceTable volunteers(String item, int first, int count) {
        for (int i = 0; i < count; i++) {
            row(item, 10, "", "", "", "", "", "ZY%06d".formatted(first + i), "注册登记");
        }
        return this;
    }

    /** One after the other, nobody in two places at once. */
    private ServiceTable row(
            String item,
            int minutes,
            String client,
            String id,
            String phone,
            String people,
            String series,
            String platform,
            String what) {
        LocalDate on = month.plusDays(slot / 5);
        LocalTime start = LocalTime.of(8, 0).plusMinutes(slot % 5 * 130L);
        slot++;
        rows.append(String.join(
                        ",",
                        item,
                        on.toString(),
                        start.toString(),
                        start.plusMinutes(minutes).toString(),
                        "社区服务站",
                        worker,
                        client,
                        id,
                        phone,
                        people,
                        series,
                        platform,
                        what,
                        "是",
                        "是"))
                .append('\n');
        return this;
    }

    byte[] csv() {
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }
}
