#pragma once

#include <vector>

#include "core/view/page.hpp"

/// What the catalogues say about each topic, from the facts alone. A topic with nothing to say is
/// empty, and then has no heading either.
namespace clearnotice::view {

using nodes = std::vector<node>;

/// The title, version and dates, whom the notice is for and what it covers.
void add_head(const page& on, node& into);

/// The first layer (WP260, 35 and 36): who, why, rights, and what would surprise: specially
/// protected data, sharing, transfers, long retention, automated decisions. Each claim links to its
/// place in the whole, and repeats its words, so that the layers cannot contradict one another.
node first_layer(const page& on);

nodes about_who(const page& on);
nodes about_dpo(const page& on);
nodes about_complaint(const page& on);

nodes about_collection(const page& on);
nodes about_data(const page& on);
nodes about_purposes(const page& on);
nodes about_required(const page& on);
nodes about_recipients(const page& on);
nodes about_transfers(const page& on);
nodes about_retention(const page& on);

/// Sentences that the first layer repeats: what is specially protected, where data goes, how long
/// it is kept, who receives it.
nodes special_words(const page& on, tag each);
node transfer_words(const page& on, tag into, const notice::transfer& to);
node retention_words(const page& on, tag into, std::string_view what,
                     const notice::retention& kept);
node recipient_words(const page& on, tag into, const notice::recipient& to);
node list_of_rights(const page& on);

nodes about_security(const page& on);
nodes about_pledges(const page& on);
nodes about_rights(const page& on);
nodes about_automated(const page& on);
nodes about_children(const page& on);
nodes about_cookies(const page& on);
nodes about_calls(const page& on);
nodes about_sites(const page& on);
nodes about_definitions(const page& on);
nodes about_changes(const page& on);

}  // namespace clearnotice::view
