// Every file of this folder, put into the program by the compiler; a test compares the list with the folder.
#include "procedures.h"

// Clang has #embed in older C too, and says so each time.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char group_plan[] = {
#embed "library/group-plan.sopsh"
};
static const char teacher_plan[] = {
#embed "library/teacher-plan.sopsh"
};
static const char training[] = {
#embed "library/training.sopsh"
};
static const char standing[] = {
#embed "library/standing.sopsh"
};
static const char dispatch[] = {
#embed "library/dispatch.sopsh"
};
static const char award[] = {
#embed "library/award.sopsh"
};
static const char travel[] = {
#embed "library/travel.sopsh"
};
static const char scholarship[] = {
#embed "library/scholarship.sopsh"
};
static const char monitoring[] = {
#embed "library/monitoring.sopsh"
};
static const char coordination[] = {
#embed "library/coordination.sopsh"
};
static const char group_management[] = {
#embed "library/group-management.sopsh"
};
static const char sar[] = {
#embed "library/sar.sopsh"
};
static const char service_quality[] = {
#embed "library/service-quality.sopsh"
};
static const char krs[] = {
#embed "library/krs.sopsh"
};
static const char education_plan[] = {
#embed "library/education-plan.sopsh"
};
static const char annual_action_plan[] = {
#embed "library/annual-action-plan.sopsh"
};
static const char province_strategy[] = {
#embed "library/province-strategy.sopsh"
};
static const char school_change[] = {
#embed "library/school-change.sopsh"
};
static const char small_schools[] = {
#embed "library/small-schools.sopsh"
};
static const char correspondence[] = {
#embed "library/correspondence.sopsh"
};
static const char plan_implementation[] = {
#embed "library/plan-implementation.sopsh"
};
static const char plan_evaluation[] = {
#embed "library/plan-evaluation.sopsh"
};
static const char three_year_plan[] = {
#embed "library/three-year-plan.sopsh"
};

#define PROCEDURE(name, text) {name, text, sizeof text}

static const struct sopsh_procedure all[] = {
    PROCEDURE("group-plan", group_plan),
    PROCEDURE("teacher-plan", teacher_plan),
    PROCEDURE("training", training),
    PROCEDURE("standing", standing),
    PROCEDURE("dispatch", dispatch),
    PROCEDURE("award", award),
    PROCEDURE("travel", travel),
    PROCEDURE("scholarship", scholarship),
    PROCEDURE("monitoring", monitoring),
    PROCEDURE("coordination", coordination),
    PROCEDURE("group-management", group_management),
    PROCEDURE("sar", sar),
    PROCEDURE("service-quality", service_quality),
    PROCEDURE("krs", krs),
    PROCEDURE("education-plan", education_plan),
    PROCEDURE("annual-action-plan", annual_action_plan),
    PROCEDURE("province-strategy", province_strategy),
    PROCEDURE("school-change", school_change),
    PROCEDURE("small-schools", small_schools),
    PROCEDURE("correspondence", correspondence),
    PROCEDURE("plan-implementation", plan_implementation),
    PROCEDURE("plan-evaluation", plan_evaluation),
    PROCEDURE("three-year-plan", three_year_plan),
};

const struct sopsh_procedure *sopsh_procedures(size_t *count) {
  *count = sizeof all / sizeof all[0];
  return all;
}
