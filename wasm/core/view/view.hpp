#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/field/verdict.hpp"
#include "core/view/page.hpp"

namespace clearnotice::view {

/// The notice: its title, what the facts say about each topic, and the clinic's own sections. Own
/// sections keep their order and their words; what nobody wrote about stands behind the last own
/// section whose topic comes before it. Sections alone make a notice of sections alone.
node notice_block(const page& on);

/// The contact form: fields, choices, button and the empty places for errors and status.
std::vector<node> form_blocks(const page& on);

/// Both, as a person sees them, in the typography of the locale.
std::vector<node> whole(const page& on);

/// A found error and the id of the control it belongs to.
struct finding {
  std::string target;
  field::verdict verdict;
};

/// The error summary: heading, and one link for each finding in the words of the finding.
node error_summary(const page& on, const std::vector<finding>& findings);

/// A status region, still empty: it is there before its words, so that they are announced.
node status_place(std::string_view id);
/// Heading, what follows, and how to reach the clinic otherwise.
std::vector<node> told(const page& on, message title, std::vector<node> next);
/// What stands in the status region while sending and after it, and what takes the form's place
/// when the core cannot start.
std::vector<node> status_sending(const page& on);
std::vector<node> status_sent(const page& on);
std::vector<node> status_unavailable(const page& on);

/// What a person wanted to send.
enum class parcel { message, withdrawal };
/// No certain answer came: whoever sent it can look after the line.
std::vector<node> status_failed(const page& on, parcel what);
/// The receiver did not take it: when to try again, in minutes; 0 where that is not known.
std::vector<node> status_refused(const page& on, parcel what, unsigned minutes);

/// The button that takes over what was probably meant, which goes into its empty `bdi`.
node suggestion(const page& on);

/// The id of a consent box: `choice-<purpose>`.
std::string choice_id(const notice::purpose& asked);

/// What the notice is called: the catalogue's title, or the first heading of a notice of sections.
std::string title_of(const page& on);

/// Applies the regional spacing of `locale` to every text that is not marked as another language.
void typeset_tree(std::vector<node>& tree, std::string_view locale);

}  // namespace clearnotice::view
