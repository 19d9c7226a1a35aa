package org.sanshe.incubation.custody;

import java.util.List;
import org.sanshe.kernel.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 资金托管，供程序使用: as the pages show it; what people do to it are tasks. */
@RestController
@RequestMapping("/api/v1/incubation/custody")
class CustodyApi {

    private final CustodyBoard board;

    CustodyApi(CustodyBoard board) {
        this.board = board;
    }

    @GetMapping
    List<Custodies.Kept> all(Actor actor) {
        return board.of(actor);
    }

    @GetMapping("/{tenancy}")
    CustodyBoard.Board one(@PathVariable String tenancy, Actor actor) {
        return board.of(tenancy, actor);
    }
}
