#pragma once

#include "core/lint/evidence.hpp"
#include "core/lint/finding.hpp"

/// The rules, a file for each kind. Each adds what it finds; none stops at the first.
namespace clearnotice::lint {

/// A day of the calendar as a number that sorts: 20261123. 0: not known.
using day = unsigned;

/// Phrasings that should not stand there: law that is no more in force, consent tied to a button, …
void check_wording(const json::value& root, const evidence& found, findings& into);
/// What a form of words asks for against what the words say: claims that contradict each other.
void check_claims(const json::value& root, const evidence& found, findings& into);
/// Punctuation, repeated words, lost links, headings without a body.
void check_marks(const json::value& root, const evidence& found, findings& into);
/// Cookies without name, duration or consent; cookies that are no more.
void check_cookies(const json::value& root, const evidence& found, findings& into);
/// The authority that is named, against the table.
void check_authority(const evidence& found, findings& into);
/// The authority that the facts bring of their own, against the table.
void check_authority_facts(const json::value& root, findings& into);
/// The newest date among the table's sources.
day authorities_as_of();
/// When the notice was last changed. @param today 0: nothing is stale
void check_dates(const json::value& root, const evidence* found, day today, findings& into);
/// A form, in prose or as facts, against the data that the notice names.
void check_form(const json::value& root, const evidence& found, findings& into);
/// What the facts of a notice leave out or contradict.
void check_facts(const json::value& root, day today, findings& into);
/// The texts that the facts hold in a locale: interests, criteria, consents.
void check_texts(const json::value& root, std::string_view locale, const lexicon& words,
                 findings& into);
/// The same numbers, addresses and shape in every locale.
void check_parity(const json::value& root, const std::vector<std::string>& locales, findings& into);

/// A finding at some bytes of a passage.
finding at_place(const rule& broken, const evidence& found, const passage& where, std::size_t begin,
                 std::size_t end);
finding at_hit(const rule& broken, const evidence& found, const hit& where);

/// “…”, cut to what fits a line.
std::string quoted(std::string_view text);

}  // namespace clearnotice::lint
