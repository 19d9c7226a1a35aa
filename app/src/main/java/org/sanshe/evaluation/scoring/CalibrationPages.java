package org.sanshe.evaluation.scoring;

import org.sanshe.kernel.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** 评分校准页: for the section head, the supervisor and the auditor, after all sheets are in. */
@Controller
class CalibrationPages {

    private final CalibrationViews views;

    CalibrationPages(CalibrationViews views) {
        this.views = views;
    }

    @GetMapping("/assessments/{no}/calibration")
    ModelAndView show(@PathVariable String no, Actor actor) {
        return new ModelAndView("evaluation/calibration").addObject("view", views.of(no, actor));
    }

    @GetMapping("/api/v1/assessments/{no}/calibration")
    @ResponseBody
    CalibrationView read(@PathVariable String no, Actor actor) {
        return views.of(no, actor);
    }
}
