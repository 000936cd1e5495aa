package org.separatrix.router;

/**
 * The dimensions of published mixtures of experts on the fast clock: J = k, everything else as by default. What a preset
 * shares with the network of its name are the numbers of experts and winners and the limit of groups, no more.
 */
public enum Preset {
    /**
     * 256 experts in 8 groups of which 4 are kept by the sum of their two best, 8 winners (and a shared expert that is
     * always on). Source: deepseek-ai/DeepSeek-V3 at 9b4e978, {@code inference/configs/config_671B.json} and class Gate of
     * {@code inference/model.py}.
     */
    DEEPSEEK_V3_LIKE(256, 8, new GroupLimit(8, 4, 2)),
    /**
     * 256 experts, 8 winners (and a shared one), a single group. Source: huggingface/transformers,
     * {@code glm_moe_dsa/configuration_glm_moe_dsa.py}, for checkpoint zai-org/GLM-5.
     */
    GLM_5_LIKE(256, 8, GroupLimit.NONE),
    /** 160 experts, 8 winners (and a shared one). Source: a secondary table, glennklockwood.com/garden/GLM-5. */
    GLM_4_5_LIKE(160, 8, GroupLimit.NONE),
    /** 64 experts, 8 winners. Source: huggingface/transformers, {@code olmoe/configuration_olmoe.py}. */
    OLMOE(64, 8, GroupLimit.NONE),
    /** 8 experts, 2 winners. Source: huggingface/transformers, {@code mixtral/configuration_mixtral.py}. */
    MIXTRAL_LIKE(8, 2, GroupLimit.NONE);

    private final RouterModel model;
    private final TokenProtocol protocol;

    Preset(int experts, int k, GroupLimit limit) {
        this.model = RouterModel.of(experts, k);
        this.protocol = TokenProtocol.REFERENCE.withLimit(limit);
    }

    public RouterModel model() {
        return model;
    }

    public TokenProtocol protocol() {
        return protocol;
    }
}
