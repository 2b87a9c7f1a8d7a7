// Every file of this folder, put into the program by the compiler; a test compares the list with the folder.
#include "templates.h"

// Clang has #embed in older C too, and says so each time.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const char announcement_call[] = {
#embed "library/announcement-call.txt"
};
static const char announcement_eligible[] = {
#embed "library/announcement-eligible.txt"
};
static const char announcement_result[] = {
#embed "library/announcement-result.txt"
};
static const char announcement_correction[] = {
#embed "library/announcement-correction.txt"
};
static const char announcement[] = {
#embed "library/announcement.txt"
};
static const char circular_offer[] = {
#embed "library/circular-offer.txt"
};
static const char offer_correction[] = {
#embed "library/offer-correction.txt"
};
static const char order_committee[] = {
#embed "library/order-committee.txt"
};
static const char order[] = {
#embed "library/order.txt"
};
static const char order_change[] = {
#embed "library/order-change.txt"
};
static const char letter[] = {
#embed "library/letter.txt"
};
static const char letter_correction[] = {
#embed "library/letter-correction.txt"
};
static const char stamped[] = {
#embed "library/stamped.txt"
};
static const char circular[] = {
#embed "library/circular.txt"
};
static const char circular_call[] = {
#embed "library/circular-call.txt"
};
static const char circular_result[] = {
#embed "library/circular-result.txt"
};
static const char cover_letter[] = {
#embed "library/cover-letter.txt"
};
static const char name_list[] = {
#embed "library/name-list.txt"
};
static const char memo[] = {
#embed "library/memo.txt"
};
static const char invitation[] = {
#embed "library/invitation.txt"
};
static const char agenda[] = {
#embed "library/agenda.txt"
};
static const char attendance_sheet[] = {
#embed "library/attendance-sheet.txt"
};
static const char score_sheet_blank[] = {
#embed "library/score-sheet-blank.txt"
};
static const char score_sheet[] = {
#embed "library/score-sheet.txt"
};
static const char minutes[] = {
#embed "library/minutes.txt"
};
static const char letter_unsuccessful[] = {
#embed "library/letter-unsuccessful.txt"
};
static const char certificate[] = {
#embed "library/certificate.txt"
};
static const char certificate_recall[] = {
#embed "library/certificate-recall.txt"
};
static const char register_sheet[] = {
#embed "library/register-sheet.txt"
};
static const char register_travel[] = {
#embed "library/register-travel.txt"
};
static const char register_scholarship[] = {
#embed "library/register-scholarship.txt"
};
static const char permit_letter[] = {
#embed "library/permit-letter.txt"
};
static const char checklist[] = {
#embed "library/checklist.txt"
};

#define TEMPLATE(name, text) {name, text, sizeof text}

static const struct sopsh_template all[] = {
    TEMPLATE("announcement-call", announcement_call),
    TEMPLATE("announcement-eligible", announcement_eligible),
    TEMPLATE("announcement-result", announcement_result),
    TEMPLATE("announcement-correction", announcement_correction),
    TEMPLATE("announcement", announcement),
    TEMPLATE("order-committee", order_committee),
    TEMPLATE("order", order),
    TEMPLATE("order-change", order_change),
    TEMPLATE("letter", letter),
    TEMPLATE("letter-correction", letter_correction),
    TEMPLATE("offer-correction", offer_correction),
    TEMPLATE("stamped", stamped),
    TEMPLATE("circular", circular),
    TEMPLATE("circular-call", circular_call),
    TEMPLATE("circular-offer", circular_offer),
    TEMPLATE("circular-result", circular_result),
    TEMPLATE("cover-letter", cover_letter),
    TEMPLATE("name-list", name_list),
    TEMPLATE("memo", memo),
    TEMPLATE("invitation", invitation),
    TEMPLATE("agenda", agenda),
    TEMPLATE("attendance-sheet", attendance_sheet),
    TEMPLATE("score-sheet-blank", score_sheet_blank),
    TEMPLATE("score-sheet", score_sheet),
    TEMPLATE("minutes", minutes),
    TEMPLATE("letter-unsuccessful", letter_unsuccessful),
    TEMPLATE("certificate", certificate),
    TEMPLATE("certificate-recall", certificate_recall),
    TEMPLATE("register-sheet", register_sheet),
    TEMPLATE("register-travel", register_travel),
    TEMPLATE("register-scholarship", register_scholarship),
    TEMPLATE("permit-letter", permit_letter),
    TEMPLATE("checklist", checklist),
};

const struct sopsh_template *sopsh_templates(size_t *count) {
  *count = sizeof all / sizeof all[0];
  return all;
}
