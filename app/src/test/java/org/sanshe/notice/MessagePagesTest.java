package org.sanshe.notice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sanshe.SansheTest;
import org.sanshe.document.Audience;
import org.sanshe.document.Documents;
import org.sanshe.document.StoredDocument;
import org.sanshe.identity.TestAccounts;
import org.sanshe.kernel.Actor;
import org.sanshe.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@SansheTest
@Transactional
class MessagePagesTest {

    private static final Actor ZHAO = new Actor(51, 61, "赵丽", Set.of(Role.ORGANIZATION), null, 91L, null);
    private static final Actor QIAN = new Actor(52, 62, "钱勇", Set.of(Role.ORGANIZATION), null, 92L, null);

    @Autowired
    MockMvc mvc;

    @Autowired
    Messages messages;

    @Autowired
    Documents documents;

    final UserDetails zhao = TestAccounts.of(ZHAO);
    final UserDetails qian = TestAccounts.of(QIAN);

    @Test
    void showsCountsAndMarksOnlyOnesOwn() throws Exception {
        messages.toOrganization(91, null, "您已成交", "You have won", letter(Audience.organization(91)));
        long id = messages.of(ZHAO, null, 1).get(0).id();

        mvc.perform(get("/messages").with(user(zhao)))
                .andExpect(content().string(containsString("您已成交")))
                .andExpect(content().string(containsString("title=\"未读\">1<")))
                .andExpect(content().string(containsString("/messages/" + id + "/document")));
        mvc.perform(get("/messages").with(user(qian))).andExpect(content().string(not(containsString("您已成交"))));

        mvc.perform(post("/messages/" + id + "/read").with(user(qian)).with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/messages/" + id + "/read").with(user(zhao)).with(csrf()))
                .andExpect(redirectedUrl("/messages"));
        mvc.perform(get("/messages").with(user(zhao))).andExpect(content().string(not(containsString("title=\"未读\""))));
    }

    @Test
    void opensALetterOnlyForItsAudience() throws Exception {
        messages.toOrganization(91, null, "您已成交", "You have won", letter(Audience.organization(91)));
        messages.toOrganization(92, null, "未成交", "Not this time", letter(Audience.organization(91)));
        long won = messages.of(ZHAO, null, 1).get(0).id();
        long lost = messages.of(QIAN, null, 1).get(0).id();

        mvc.perform(get("/messages/" + won + "/document").with(user(zhao)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get("/messages/" + won + "/document").with(user(qian))).andExpect(status().isNotFound());
        mvc.perform(get("/messages/" + lost + "/document").with(user(qian))).andExpect(status().isNotFound());
        mvc.perform(get("/messages").with(user(qian)))
                .andExpect(content().string(not(containsString("/messages/" + lost + "/document"))));
    }

    private StoredDocument letter(Audience audience) {
        var content = new ByteArrayInputStream("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return documents.store(
                null, "awardLetter", "成交通知书.pdf", content, new Actor(1, 1, "周敏", Set.of(), 1L, null, null), audience);
    }
}
