package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 响应文件开启记录表 which responses were opened, when, before whom, and whether their bytes are those received.
 *
 * @param openedAt 开启时间
 * @param place 地点
 * @param host 主持人
 * @param supervisor 监督人
 * @param responses 响应文件
 * @param remark 异常情况与处理, may be blank
 */
public record OpeningRecord(
        Project project,
        LocalDateTime openedAt,
        String place,
        String host,
        String supervisor,
        List<Response> responses,
        String remark)
        implements Letter {

    /**
     * 一份响应文件.
     *
     * @param supplier 供应商
     * @param receivedAt 接收时间
     * @param digest 接收时的文件摘要
     * @param intact whether the digest at opening is the same
     */
    public record Response(String supplier, LocalDateTime receivedAt, String digest, boolean intact) {}

    @Override
    public String title() {
        return project.words().fit("响应文件开启记录表");
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "开启时间",
                        Figures.time(openedAt),
                        "地点",
                        place,
                        "主持人",
                        host,
                        "监督人",
                        supervisor,
                        project.words().fit("响应文件数量"),
                        responses.size() + "份");
        Layout.Grid grid = page.table("开启情况")
                .column("序号", 2)
                .column("供应商", 6)
                .column("接收时间", 5)
                .column("文件摘要（SHA-256）", 7)
                .column("核对", 2);
        for (int i = 0; i < responses.size(); i++) {
            Response r = responses.get(i);
            grid.row(
                    String.valueOf(i + 1),
                    r.supplier(),
                    Figures.time(r.receivedAt()),
                    r.digest(),
                    r.intact() ? "一致" : "不一致");
        }
        grid.end();
        page.pairs("异常情况与处理", remark == null || remark.isBlank() ? "无" : remark)
                .sign(
                        List.of("主持人：" + host, Figures.date(stamp.date())),
                        List.of("监督人：" + supervisor, Figures.date(stamp.date())));
    }
}
