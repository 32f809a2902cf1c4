#pragma once

#include <vector>

#include "core/view/page.hpp"

/// What the catalogues say about each topic, from the facts alone. A topic with nothing to say is
/// empty, and then has no heading either.
namespace clearnotice::view {

using nodes = std::vector<node>;

nodes about_who(const page& on);
nodes about_dpo(const page& on);
nodes about_complaint(const page& on);

nodes about_data(const page& on);
nodes about_purposes(const page& on);
nodes about_required(const page& on);
nodes about_recipients(const page& on);
nodes about_transfers(const page& on);
nodes about_retention(const page& on);

nodes about_security(const page& on);
nodes about_rights(const page& on);
nodes about_automated(const page& on);
nodes about_children(const page& on);
nodes about_cookies(const page& on);
nodes about_changes(const page& on);

}  // namespace clearnotice::view
