package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 响应清单公告 the digests of all responses there were at the deadline, without who sent them: a response that is removed
 * or exchanged later is missed by its bidder and by everybody who compares.
 *
 * @param deadline 提交截止时间
 * @param root 清单摘要, the root of the tree over all digests, hexadecimal
 * @param digests 回执摘要 in the order the responses came in, hexadecimal
 * @param address where a receipt can be checked against the list
 */
public record ResponseList(
        Project project, Party buyer, LocalDateTime deadline, String root, List<String> digests, String address)
        implements Letter {

    public ResponseList {
        digests = List.copyOf(digests);
    }

    @Override
    public String title() {
        return project.name() + "响应清单公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .paragraph(
                        "提交截止时间已到。截止时间前收到的响应文件仍处于密封状态，任何人不能读取。现公布每份响应文件接收回执的摘要，" + "开启时逐份核对；持有回执的单位可以核对本单位的响应是否在清单中。")
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "提交截止时间",
                        Figures.time(deadline),
                        "响应文件数量",
                        digests.size() + "份",
                        "清单摘要（SHA-256）",
                        root,
                        "核对网址",
                        address);
        Layout.Grid grid = page.table("回执摘要（按接收先后）").column("序号", 2).column("摘要（SHA-256）", 20);
        for (int i = 0; i < digests.size(); i++) grid.row(String.valueOf(i + 1), digests.get(i));
        grid.end();
        page.heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
