#pragma once

/// The data that the run-time ICU needs: one common-data file that holds only uts46.nrm.
/// Hand it over once with udata_setCommonData() before the first use of icu::IDNA.
extern "C" const unsigned char clearnotice_icu_data[];
