#include <algorithm>

#include "core/lint/rules.hpp"

namespace clearnotice::lint {
namespace {

struct wording {
  idea what{};
  lint::rule rule;
  std::string_view settle;  ///< where the lexicon has no advice of its own
};

// Each phrasing is a finding wherever it stands.
constexpr wording kEverywhere[] = {
    {idea::dead_law,
     {"LAW-repealed", "GDPR 94(1)", "a law that is no longer in force", level::error},
     "name the law in force"},
    {idea::bundled,
     {"G7-2", "GDPR 7(2); EDPB 05/2020, 84–86", "consent tied to the button", level::error},
     "take it out: sending a form is no consent; ask by a box of its own, not ticked"},
    {idea::copied,
     {"TEXT-copied", "GDPR 5(1)(a)", "words of an authority’s own notice", level::warning},
     "only a supervisory authority takes notifications and enforcement action: delete it, or say "
     "what the clinic itself does"},
    {idea::processor,
     {"G13-1a-role", "GDPR 4(7), 4(8), 13(1)(a)", "the role of processor", level::warning},
     "who decides why and how data is used is the controller; if the clinic is a processor here, "
     "name its controller"},
    {idea::either_basis,
     {"G13-1c-either", "GDPR 6(1), 13(1)(c); EDPB 05/2020, 121–123", "two bases for one purpose",
      level::error},
     "choose one basis for each purpose: whoever refuses consent must not be overruled by an "
     "interest"},
    {idea::unlimited,
     {"G13-2a-unlimited", "GDPR 5(1)(e), 13(2)(a)", "data kept without a limit", level::warning},
     "give a period or the law that asks for it; accounts are kept for a number of years, not for "
     "ever"},
    {idea::slip, {"TEXT-slip", "GDPR 12(1)", "a slip of the pen", level::warning}, ""},
};

constexpr rule kCheckRegularly = {"W29", "WP260 29; GDPR 5(1)(a)",
                                  "“look here regularly” as the only notice of changes",
                                  level::warning};
constexpr rule kVague = {"W12", "WP260 12–13; GDPR 12(1)", "words that leave it open", level::note};
constexpr rule kLong = {"G12-1", "GDPR 12(1)", "a very long sentence", level::note};

constexpr std::size_t kLongSentence = 60;  // words

/// A limit in the same sentence is a contradiction, which has a rule of its own.
bool has_limit(const evidence& found, const hit& endless) {
  return std::any_of(found.of(idea::period).begin(), found.of(idea::period).end(),
                     [&](const hit& period) {
                       return period.in == endless.in && period.sentence == endless.sentence;
                     });
}

void check_everywhere(const evidence& found, findings& into) {
  for (const wording& each : kEverywhere) {
    for (const hit& where : found.of(each.what)) {
      if (each.what == idea::unlimited && has_limit(found, where)) continue;
      finding made = at_hit(each.rule, found, where);
      const std::string_view text = where.in->text;
      made.found = std::string(each.rule.title) + ": " +
                   quoted(text.substr(where.begin, where.end - where.begin));
      made.settle = where.what->advice.empty() ? std::string(each.settle)
                                               : "write instead: " + where.what->advice;
      into.push_back(std::move(made));
    }
  }
}

/// Only where changes are not told as well.
void check_change_notice(const json::value& root, const evidence& found, findings& into) {
  const bool told =
      std::any_of(found.of(idea::change_told).begin(), found.of(idea::change_told).end(),
                  [&](const hit& each) { return each.in->type != passage::kind::heading; });
  const std::vector<hit>& page = found.of(idea::change_page);
  if (page.empty() || root.find("changes") != nullptr) return;
  const bool in_section =
      told && std::any_of(found.of(idea::change_told).begin(), found.of(idea::change_told).end(),
                          [&](const hit& each) {
                            return each.in->type != passage::kind::heading &&
                                   found.is_about(*each.in, notice::topic::changes);
                          });
  if (in_section) return;
  finding made = at_hit(kCheckRegularly, found, page.front());
  made.found = "found only: " +
               quoted(std::string_view(page.front().in->text)
                          .substr(page.front().begin, page.front().end - page.front().begin));
  made.settle =
      "say how people are told of a change that matters: by e-mail, by letter, in the practice";
  into.push_back(std::move(made));
}

/// Whether somebody wrote down why the words of this section leave something open.
bool is_justified(const evidence& found, const hit& where) {
  return found.text().sections[where.in->section].at->find("justified") != nullptr;
}

/// One note for all, at the first: a person decides which of them is justified, and says so.
void note_vague_words(const evidence& found, findings& into) {
  std::vector<hit> vague = found.of(idea::vague);
  vague.erase(std::remove_if(vague.begin(), vague.end(),
                             [&](const hit& each) { return is_justified(found, each); }),
              vague.end());
  if (vague.empty()) return;
  const hit& first = vague.front();
  finding made = at_hit(kVague, found, first);
  made.found =
      std::to_string(vague.size()) + (vague.size() == 1 ? " time" : " times") + " a word like " +
      quoted(std::string_view(first.in->text).substr(first.begin, first.end - first.begin));
  made.settle =
      "say what is done, and when; where it really is uncertain, write why in the section’s "
      "\"justified\"";
  into.push_back(std::move(made));
}

void note_longest_sentence(const evidence& found, findings& into) {
  const passage* longest = nullptr;
  std::size_t most = kLongSentence;
  std::size_t first = 0;
  std::size_t count = 0;
  for (const passage& each : found.text().passages) {
    for (std::size_t begin = 0; begin < each.words.size();) {
      std::size_t end = begin;
      while (end < each.words.size() && each.words[end].sentence == each.words[begin].sentence) {
        ++end;
      }
      count += end - begin > kLongSentence;
      if (end - begin > most) {
        most = end - begin;
        longest = &each;
        first = begin;
      }
      begin = end;
    }
  }
  if (longest == nullptr) return;
  finding made =
      at_place(kLong, found, *longest, longest->words[first].begin, longest->words[first].end);
  made.found = std::to_string(count) + (count == 1 ? " sentence" : " sentences") +
               " of more than " + std::to_string(kLongSentence) + " words; the longest has " +
               std::to_string(most);
  made.settle = "make several of it, or a list";
  into.push_back(std::move(made));
}

}  // namespace

void check_wording(const json::value& root, const evidence& found, findings& into) {
  check_everywhere(found, into);
  check_change_notice(root, found, into);
  note_vague_words(found, into);
  note_longest_sentence(found, into);
}

}  // namespace clearnotice::lint
