package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 投诉答复通知书, with what the complainant says (《政府采购质疑和投诉办法》财政部令第94号第二十一条、第二十二条).
 *
 * @param addressee 被投诉人或者其他当事人
 * @param complainant 投诉人
 * @param points 投诉事项
 * @param request 投诉请求
 * @param until 说明期限
 */
public record ComplaintNotice(
        Project project, String addressee, String complainant, List<String> points, String request, LocalDate until)
        implements Letter {

    /** Keeps the points as they are. */
    public ComplaintNotice {
        points = List.copyOf(points);
    }

    @Override
    public String title() {
        return "投诉答复通知书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("%s就“%s”（项目编号：%s）向本机关提出投诉，本机关已经受理。".formatted(complainant, project.name(), project.number()))
                .heading("投诉事项")
                .items(points)
                .heading("投诉请求")
                .paragraph(request)
                .heading("说明要求")
                .paragraph("请于%s前（含当日）以书面形式作出说明，并提交相关证据、依据和其他有关材料。未按期提交的，视为放弃说明的权利，依法承担不利后果（《政府采购质疑和投诉办法》第二十二条、第二十五条）。"
                        .formatted(Figures.date(until)))
                .sign(stamp);
    }
}
