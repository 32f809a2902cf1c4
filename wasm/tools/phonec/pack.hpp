#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/phone/packed.hpp"

namespace clearnotice::phonec {

/// Answers that were prepared, for a reader to ask for in their order.
class given_answers : public phone::answers {
 public:
  explicit given_answers(const std::vector<bool>& all) : all_(all) {}
  virtual ~given_answers() = default;

  bool next(unsigned question, const phone::hints& known) override;

  bool at_end() const { return at_ == all_.size(); }

 private:
  const std::vector<bool>& all_;
  std::size_t at_ = 0;
};

/// The same, packed as they are asked for: the reader of the notation says what is known at each.
class packing_answers final : public given_answers {
 public:
  using given_answers::given_answers;

  bool next(unsigned question, const phone::hints& known) override;

  /// What phone::packed_answers reads.
  std::string packed();

 private:
  std::string bytes_;
  phone::bounds bounds_;
  phone::predictor predictor_;
};

}  // namespace clearnotice::phonec
