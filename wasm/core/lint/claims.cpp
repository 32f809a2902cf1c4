#include "core/lint/rules.hpp"

namespace clearnotice::lint {
namespace {

using notice::topic;

constexpr rule kAnonymous = {"TEXT-anonymous", "GDPR 4(1), 4(5), recital 30",
                             "“anonymous” against identifiers", level::error};
constexpr rule kNoLimitAndLimit = {"G13-2a-contradiction", "GDPR 13(2)(a)",
                                   "no limit and a limit in one sentence", level::error};
constexpr rule kNoBox = {"E-tick-box", "EDPB 05/2020, 77–86", "a box that is not there",
                         level::error};
constexpr rule kNoBasis = {"G13-1c-some", "GDPR 13(1)(c)", "a purpose without a basis",
                           level::warning};
constexpr rule kObjectionToConsent = {"G13-2b-objection-consent", "GDPR 7(3), 21(1)",
                                      "the right to object tied to consent", level::warning};

std::string_view text_of(const hit& each) {
  return std::string_view(each.in->text).substr(each.begin, each.end - each.begin);
}

void check_anonymous(const evidence& found, findings& into) {
  if (!found.has(idea::identifier)) return;
  const std::string_view identifier = text_of(found.of(idea::identifier).front());
  for (const hit& each : found.of(idea::anonymous)) {
    finding made = at_hit(kAnonymous, found, each);
    made.found = quoted(text_of(each)) + ", but the notice also names " + quoted(identifier);
    made.settle =
        "an address or a cookie that tells visitors apart is personal data: say so, or "
        "do without it";
    into.push_back(std::move(made));
  }
}

void check_limits(const evidence& found, findings& into) {
  for (const hit& endless : found.of(idea::unlimited)) {
    for (const hit& period : found.of(idea::period)) {
      if (period.in != endless.in || period.sentence != endless.sentence) continue;
      finding made = at_hit(kNoLimitAndLimit, found, endless);
      made.found = quoted(text_of(endless)) + " and " + quoted(text_of(period));
      made.settle = "keep the one that is true";
      into.push_back(std::move(made));
      break;
    }
  }
}

void check_box(const json::value& root, const evidence& found, findings& into) {
  if (!found.has(idea::bundled) || root.find("form") != nullptr) return;
  for (const hit& each : found.of(idea::tick_box)) {
    finding made = at_hit(kNoBox, found, each);
    made.found = quoted(text_of(each)) + ", but the form takes consent by its button: " +
                 quoted(text_of(found.of(idea::bundled).front()));
    made.settle = "give the form that box, or say what the form really does";
    into.push_back(std::move(made));
  }
}

/// Where its neighbours in a list name their basis, an item without one stands out.
void check_bases_of_list(const evidence& found, findings& into) {
  const std::vector<passage>& all = found.text().passages;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    if (all[i].list == 0) {
      i = end;
      continue;
    }
    while (end < all.size() && all[end].list == all[i].list) ++end;
    std::size_t named = 0;
    for (std::size_t each = i; each < end; ++each) {
      named += (found.ideas_in(all[each]) & (bit(idea::basis) | bit(idea::interest))) != 0;
    }
    const bool of_purposes = found.is_about(all[i], topic::purposes);
    for (std::size_t each = i; of_purposes && named * 2 >= end - i && each < end; ++each) {
      const std::uint64_t ideas = found.ideas_in(all[each]);
      const bool has_basis = (ideas & (bit(idea::basis) | bit(idea::interest))) != 0;
      if (has_basis || (ideas & bit(idea::purpose)) == 0 || all[each].words.empty()) continue;
      finding made = at_place(kNoBasis, found, all[each], 0, all[each].words.front().end);
      made.found = "no basis named, as its neighbours have: " + quoted(all[each].text);
      made.settle = "name the basis of Article 6(1) for it";
      into.push_back(std::move(made));
    }
    i = end;
  }
}

/// Consent is withdrawn, without a reason; one objects to what rests on an interest or a public
/// task.
void check_objection(const evidence& found, findings& into) {
  for (const hit& each : found.of(idea::marketing_stop)) {
    bool with_consent = false;
    for (const hit& basis : found.of(idea::basis)) {
      with_consent = with_consent || (basis.in == each.in && basis.sentence == each.sentence);
    }
    if (!with_consent || !found.is_about(*each.in, topic::rights)) continue;
    finding made = at_hit(kObjectionToConsent, found, each);
    made.found = "an objection, for reasons, to what rests on consent: " + quoted(text_of(each));
    made.settle =
        "consent is withdrawn without giving a reason; the right to object belongs to "
        "legitimate interests and public tasks";
    into.push_back(std::move(made));
  }
}

}  // namespace

void check_claims(const json::value& root, const evidence& found, findings& into) {
  check_anonymous(found, into);
  check_limits(found, into);
  check_box(root, found, into);
  check_bases_of_list(found, into);
  check_objection(found, into);
}

}  // namespace clearnotice::lint
