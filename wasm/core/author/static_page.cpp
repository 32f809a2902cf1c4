#include "core/author/static_page.hpp"

#include <algorithm>

#include "core/payload/allow_list.hpp"
#include "core/reply.hpp"
#include "core/text/sha256.hpp"
#include "core/view/view.hpp"
#include "core/view/writers.hpp"

namespace clearnotice {
namespace {

using view::attribute;
using view::node;
using view::tag;

bool has_id(const node& each, std::string_view id) {
  const std::string* own = each.value_of(attribute::id);
  return own != nullptr && *own == id;
}

std::string words_in(const node& each) {
  std::string words = each.text;
  for (const node& child : each.children) words += words_in(child);
  return words;
}

/// Changes the tree that the element mounts into one that needs no script. No word is added, moved
/// or taken away, so the hash of its text stays.
class still_page {
 public:
  still_page(const view::page& on, std::string_view sha256) : on_(on), sha256_(sha256) {
    // Without a choice: what only a ticked box needs must not be asked of everybody.
    const consent::choices none(on.facts);
    for (const std::size_t index : payload::needed_fields(on.facts, none)) {
      const notice::form_field& each = on.facts.form->fields[index];
      if (each.required) required_.push_back(field::id_of(*on.facts.data[each.datum].field));
    }
  }

  void change(node& each) {
    switch (each.element) {
      case tag::section: fold(each); break;
      case tag::table: name_cells(each); break;
      case tag::form: post_by_itself(each); break;
      case tag::input:
      case tag::textarea: constrain(each); break;
      default: break;
    }
    for (node& child : each.children) change(child);
  }

 private:
  /// As web/element/layers.ts does, so that nothing moves when the element takes the page over.
  static void fold(node& notice) {
    auto& blocks = notice.children;
    const auto whole = std::find_if(blocks.begin(), blocks.end(),
                                    [](const node& each) { return has_id(each, "whole"); });
    if (whole == blocks.end() || whole == blocks.begin()) return;
    node& layer = *(whole - 1);
    node link = std::move(layer.children.back().children.front());
    layer.children.pop_back();
    node heading = view::element(tag::summary).add_all(std::move(link.children));
    node inner = std::move(*whole);
    *whole = view::element(tag::details)
                 .set(attribute::part, "whole")
                 .add(std::move(heading))
                 .add(std::move(inner));
  }

  /// As web/element/mount.ts does, for the windows too narrow to put columns side by side.
  static void name_cells(node& table) {
    std::vector<std::string> names;
    for (node& part : table.children) {
      for (node& row : part.children) {
        for (std::size_t i = 0; i < row.children.size(); ++i) {
          node& cell = row.children[i];
          if (part.element == tag::thead) names.push_back(words_in(cell));
          if (cell.element == tag::td && i < names.size()) cell.set(attribute::column, names[i]);
        }
      }
    }
  }

  void post_by_itself(node& form) {
    std::erase_if(form.attributes,
                  [](const auto& each) { return each.first == attribute::novalidate; });
    const std::pair<const char*, std::string_view> told[] = {{"notice", on_.facts.id},
                                                             {"version", on_.facts.version},
                                                             {"locale", on_.tag()},
                                                             {"text-sha256", sha256_}};
    for (const auto& [name, value] : told) {
      form.add(view::element(tag::input)
                   .set(attribute::type, "hidden")
                   .set(attribute::name, name)
                   .set(attribute::value, value));
    }
  }

  void constrain(node& control) const {
    const std::string* name = control.value_of(attribute::name);
    if (std::find(required_.begin(), required_.end(), *name) != required_.end()) {
      control.set(attribute::required, "");
    }
    // Else some browsers tick a box again by themselves when the page is loaded again.
    const std::string* type = control.value_of(attribute::type);
    if (type != nullptr && *type == "checkbox") control.set(attribute::autocomplete, "off");
  }

  const view::page& on_;
  std::string_view sha256_;
  std::vector<std::string_view> required_;  // ids of fields
};

}  // namespace

std::string write_static_page(const shelf& holds, std::string_view request) {
  static constexpr std::string_view kKeys[] = {"notice", "locale"};
  desk open(holds, request);
  std::optional<view::page> on;
  if (open.is_json()) {
    if (const auto found = open.page(open.root(kKeys))) on.emplace(*found);
  }
  if (const auto complaint = open.complaint()) return error_reply(*complaint, linked_sentences());
  if (!open.needs().empty()) return needs_reply(open.needs());

  std::vector<node> tree = view::whole(*on);
  const std::string sha256 = text::sha256_hex(view::to_plain(tree));
  still_page still(*on, sha256);
  for (node& each : tree) still.change(each);
  return ok_reply([&](json::writer& out) {
    out.begin_object().pair("locale", on->tag()).pair("dir", dir_of(on->words));
    out.pair("sha256", sha256).pair("title", view::title_of(*on));
    out.pair("html", view::to_html(tree)).end_object();
  });
}

}  // namespace clearnotice
