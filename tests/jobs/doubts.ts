/** A paper in which a reading is sure of some things and doubts others: a tool's short form, and theory told as effects. */
export const kelp = `# Kelp Beds and Winter Storms in Two Sounds

Ida Sund, Pål Moe

# Abstract

We describe kelp beds in two sounds.

Keywords: kelp canopy; storms; sounds

# 1. Introduction

A kelp canopy is defined as the layer of fronds that floats at the surface of a bed at low water (Hald, 2011). The kelp canopy shelters young fish. Storms tear out 18 percent of the kelp canopy each winter (Hald, 2011).

# 2. Beds as shelter

Shelter from waves contributes to the growth of young cod in every sound. We photographed beds with a towed underwater camera sledge (TUCS). The TUCS is cheap. A TUCS was lent by the museum, and the TUCS was towed by hand.

# 3. Methods

We towed 14 lines.

# 4. Results

The beds lost 31 percent of the kelp canopy in the outer sound. We found that torn beds recover because young plants survive between the stones.

# References

Hald, T. (2011). Fronds and fish. Journal of Northern Shores, 4(2), 101–115.
`;
